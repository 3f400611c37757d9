using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html</remarks>
[EcsShape]
public sealed partial record SystemControl
{
    /// <summary>TODO </summary>
    public string? Namespace { get; init; }

    /// <summary>TODO </summary>
    public string? Value { get; init; }
}
