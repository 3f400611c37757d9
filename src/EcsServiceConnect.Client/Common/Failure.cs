using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Failure.html</remarks>
[EcsShape]
public sealed partial record Failure
{
    /// <summary>TODO </summary>
    public string? Arn { get; init; }

    /// <summary>TODO </summary>
    public string? Reason { get; init; }

    /// <summary>TODO </summary>
    public string? Detail { get; init; }
}
