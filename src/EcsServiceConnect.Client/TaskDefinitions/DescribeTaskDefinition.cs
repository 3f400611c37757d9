using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what DescribeTaskDefinition asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeTaskDefinitionRequest : EcsRequest<DescribeTaskDefinitionResponse>
{
    /// <summary>TODO ['required=True']</summary>
    public required string TaskDefinition { get; init; }

    /// <summary>TODO </summary>
    public IReadOnlyList<TaskDefinitionField>? Include { get; init; }
}

/// <summary>TODO the answer to <see cref="DescribeTaskDefinitionRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeTaskDefinitionResponse : EcsResponse
{
    /// <summary>TODO </summary>
    public TaskDefinition? TaskDefinition { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
