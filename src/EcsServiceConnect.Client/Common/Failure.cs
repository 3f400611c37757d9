using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Something that an operation could not do, or a resource that it did not find, reported in a response that is
/// otherwise successful.
/// </summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Failure.html</remarks>
[EcsShape]
public sealed partial record Failure
{
    /// <summary>
    /// The ARN of what the failure is about: the requested resource, or the container instance that could not run a
    /// task.
    /// </summary>
    /// <value>Null where the failure is about no single resource.</value>
    public string? Arn { get; init; }

    /// <summary>
    /// Why, as a short code. <c>MISSING</c>: this cluster and region have no such resource. <c>INACTIVE</c>: it was
    /// removed. <c>AGENT</c>: the instance's agent is out of contact. <c>ATTRIBUTE</c>: the instance lacks a
    /// capability. <c>RESOURCE:</c> with <c>CPU</c>, <c>MEMORY</c>, <c>PORTS</c>, <c>ENI</c>, <c>GPU</c> and the like:
    /// there is not enough of it. Treat the codes as an open set; some reasons are whole sentences.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>An explanation for people and logs.</summary>
    /// <value>Null where the reason is sufficient.</value>
    public string? Detail { get; init; }
}
