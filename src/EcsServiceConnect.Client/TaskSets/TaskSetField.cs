using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What a description of task sets can hold beyond the usual. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskSetField(string Value)
{
    /// <summary>The tags of each task set, which are returned only on request.</summary>
    public static TaskSetField Tags => new(Names.Tags);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskSetField.Tags"/>
        public const string Tags = "TAGS";
    }
}
