using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A request that launches tasks and can choose their launch type, which an update cannot.</summary>
public interface ILaunchTypeRequest : ITaskLaunchRequest
{
    /// <summary>The launch type, instead of capacity providers.</summary>
    LaunchType LaunchType { get; init; }
}
