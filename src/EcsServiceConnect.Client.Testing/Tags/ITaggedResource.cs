using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A resource with tags.</summary>
internal interface ITaggedResource
{
    IReadOnlyList<Tag> Tags { get; set; }

    /// <summary>The state in which the resource has no tags any more; null before that.</summary>
    string? TerminalState { get; }
}
