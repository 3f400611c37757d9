using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A resource whose tags can be asked for and changed.</summary>
internal interface ITaggedResource
{
    IReadOnlyList<Tag> Tags { get; set; }

    /// <summary>The state, in a word, in which the resource is not tagged any more; null before that.</summary>
    string? TerminalState { get; }
}
