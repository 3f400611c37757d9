using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Asks for up to 20 service revisions: what a service was to run, at one time.</summary>
/// <remarks>
/// <para>
/// A service revision never changes. Each deployment leads from the revisions before to a new one; a rollback leads
/// back.
/// </para>
/// <para>After reading a half-filled file a required member can be null.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeServiceRevisionsRequest : EcsRequest<DescribeServiceRevisionsResponse>
{
    /// <summary>
    /// Required. The full ARNs of the service revisions, 1 to 20, such as those that a service deployment names.
    /// </summary>
    public required IReadOnlyList<string> ServiceRevisionArns { get; init; }
}

/// <summary>The answer to <see cref="DescribeServiceRevisionsRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeServiceRevisionsResponse : EcsResponse
{
    /// <summary>The service revisions that were found, in no promised order.</summary>
    /// <value>Empty if none was found.</value>
    public IReadOnlyList<ServiceRevision> ServiceRevisions { get; init; } = [];

    /// <summary>Those that were not found, each with the reason, such as <c>MISSING</c>.</summary>
    /// <value>Empty if all were found.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
