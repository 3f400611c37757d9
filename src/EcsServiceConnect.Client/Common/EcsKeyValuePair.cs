using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html</remarks>
[EcsShape]
public sealed partial record EcsKeyValuePair
{
    /// <summary>TODO </summary>
    public string? Name { get; init; }

    /// <summary>TODO </summary>
    [Sensitive]
    public string? Value { get; init; }
}
