using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html</remarks>
[EcsShape]
public sealed partial record Secret
{
    /// <summary>TODO ['required=True']</summary>
    public required string Name { get; init; }

    /// <summary>TODO ['required=True']</summary>
    [Sensitive]
    public required string ValueFrom { get; init; }
}
