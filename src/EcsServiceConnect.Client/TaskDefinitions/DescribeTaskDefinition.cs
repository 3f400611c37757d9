using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Requests the full description of one revision of a task definition.</summary>
/// <remarks>
/// The response's <see cref="Models.TaskDefinition"/> has members that cannot be registered (ARN, revision, status,
/// times). A revision that is not active is described only while the service still keeps it: do not rely on it once
/// nothing uses it.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeTaskDefinitionRequest : EcsRequest<DescribeTaskDefinitionResponse>
{
    /// <summary>
    /// Required. Which definition: <c>family</c> for its newest active revision, <c>family:revision</c> for that one,
    /// or the full ARN. One that does not exist is a <see cref="ClientException"/>.
    /// </summary>
    public required string TaskDefinition { get; init; }

    /// <summary>What to include in the response. <c>TAGS</c> is the only value.</summary>
    /// <value>Null: the response has no tags.</value>
    public IReadOnlyList<TaskDefinitionField>? Include { get; init; }
}

/// <summary>The response to <see cref="DescribeTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeTaskDefinitionResponse : EcsResponse
{
    /// <summary>The requested definition.</summary>
    public TaskDefinition? TaskDefinition { get; init; }

    /// <summary>
    /// The definition's tags, at most 50. Empty unless the request's
    /// <see cref="DescribeTaskDefinitionRequest.Include"/> holds <c>TAGS</c>.
    /// </summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
