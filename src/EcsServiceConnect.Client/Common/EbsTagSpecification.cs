using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EBSTagSpecification.html</remarks>
[EcsShape]
public sealed partial record EbsTagSpecification
{
    /// <summary>TODO ['required=True']</summary>
    public required EbsResourceType ResourceType { get; init; }

    /// <summary>TODO ['min=0', 'max=50']</summary>
    public IReadOnlyList<Tag>? Tags { get; init; }

    /// <summary>TODO </summary>
    public PropagateTags PropagateTags { get; init; }
}
