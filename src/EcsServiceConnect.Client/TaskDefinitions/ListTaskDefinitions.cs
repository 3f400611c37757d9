using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO what ListTaskDefinitions asks for.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html</remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record ListTaskDefinitionsRequest : PagedEcsRequest<ListTaskDefinitionsResponse, string>
{
    /// <summary>TODO </summary>
    public string? FamilyPrefix { get; init; }

    /// <summary>TODO </summary>
    public TaskDefinitionStatus Status { get; init; }

    /// <summary>TODO </summary>
    public SortOrder Sort { get; init; }

    /// <summary>TODO </summary>
    public int? MaxResults { get; init; }

    internal override IReadOnlyList<string> ItemsOf(ListTaskDefinitionsResponse page) => page.TaskDefinitionArns;
}

/// <summary>TODO the answer to <see cref="ListTaskDefinitionsRequest"/>.</summary>
[EcsShape]
public sealed partial record ListTaskDefinitionsResponse : PagedEcsResponse
{
    /// <summary>TODO </summary>
    public IReadOnlyList<string> TaskDefinitionArns { get; init; } = [];
}
