using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>A part of a task definition that is only described on request. The default value means absent.</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskDefinitionField(string Value)
{
    /// <summary>The tags of the task definition.</summary>
    public static TaskDefinitionField Tags => new(Names.Tags);

    /// <summary>The known values on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskDefinitionField.Tags"/>
        public const string Tags = "TAGS";
    }
}
