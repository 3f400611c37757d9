using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>A request that tags what it creates.</summary>
public interface ITaggableRequest
{
    /// <summary>The tags, each key once; null for none.</summary>
    IReadOnlyList<Tag>? Tags { get; init; }
}
