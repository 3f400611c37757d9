using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>The tags for the EBS volumes that the service creates for tasks.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EBSTagSpecification.html</remarks>
[EcsShape]
public sealed partial record EbsTagSpecification
{
    /// <summary>Required. The kind of resource to tag: always <see cref="EbsResourceType.Volume"/>.</summary>
    [ItemKey]
    public required EbsResourceType ResourceType { get; init; }

    /// <summary>
    /// The tags to put on each volume, at most 50, every key once. The service adds tags of its own, whose keys begin
    /// with <c>AmazonECS</c>.
    /// </summary>
    /// <value>Null: no tags but those.</value>
    [LengthRange(0, 50)]
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>
    /// Where to copy further tags from: the task definition or, for the tasks of a service, the service.
    /// <see cref="Models.PropagateTags.Service"/> is invalid for tasks outside a service.
    /// </summary>
    /// <value>Absent: <c>NONE</c>, no tags are copied.</value>
    [AbsentMeans(PropagateTags.Names.None)]
    public PropagateTags PropagateTags { get; init; }
}
