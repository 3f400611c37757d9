using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What ECS does about a managed instance that it finds unhealthy.</summary>
/// <remarks>
/// The health checks of an instance include those of its accelerators and of its daemons. They are made whatever is
/// chosen here.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoRepairConfiguration.html
/// </remarks>
[EcsShape]
public sealed partial record AutoRepairConfiguration
{
    /// <summary>Whether impaired instances are replaced (<c>ENABLED</c>) or only reported (<c>DISABLED</c>).</summary>
    /// <value>Absent: left to the service; its reference names no default.</value>
    public AutoRepairActionsStatus ActionsStatus { get; init; }
}
