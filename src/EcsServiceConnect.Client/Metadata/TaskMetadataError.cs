using System.Collections.ObjectModel;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Metadata;

/// <summary>Why the tags of a resource could not be read. Received only.</summary>
[EcsShape(WireStyle.PascalCase)]
public sealed partial record TaskMetadataError
{
    /// <summary>The member that is therefore empty: <c>TaskTags</c> or <c>ContainerInstanceTags</c>.</summary>
    public string? ErrorField { get; init; }

    /// <summary>The code of the error that ECS returned to the agent, such as <c>AccessDeniedException</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The message of that error.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The HTTP status of that error.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The id of the request that failed.</summary>
    public string? RequestId { get; init; }

    /// <summary>The ARN of the task or the container instance.</summary>
    [WireName("ResourceARN")]
    public string? ResourceArn { get; init; }

    /// <summary>The members that are not known yet, by their names in the JSON.</summary>
    [AdditionalMembers]
    public IReadOnlyDictionary<string, JsonElement> AdditionalMembers { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;
}
