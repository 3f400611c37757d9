using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html</remarks>
[EcsShape]
public sealed partial record EcsAttribute
{
    /// <summary>TODO ['required=True']</summary>
    public required string Name { get; init; }

    /// <summary>TODO </summary>
    public string? Value { get; init; }

    /// <summary>TODO </summary>
    public TargetType TargetType { get; init; }

    /// <summary>TODO </summary>
    public string? TargetId { get; init; }
}
