using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>TODO</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PropagateTags(string Value)
{
    /// <summary>TODO</summary>
    public static PropagateTags None => new(Names.None);

    /// <summary>TODO</summary>
    public static PropagateTags Service => new(Names.Service);

    /// <summary>TODO</summary>
    public static PropagateTags TaskDefinition => new(Names.TaskDefinition);

    /// <summary>The known values as they stand on the wire, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="PropagateTags.None"/>
        public const string None = "NONE";

        /// <inheritdoc cref="PropagateTags.Service"/>
        public const string Service = "SERVICE";

        /// <inheritdoc cref="PropagateTags.TaskDefinition"/>
        public const string TaskDefinition = "TASK_DEFINITION";
    }
}
