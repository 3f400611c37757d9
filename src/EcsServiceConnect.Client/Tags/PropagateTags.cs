using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Which resource's tags are copied to new tasks, or to the EBS volumes created for them. Tags are copied when the task
/// starts and not kept in step afterwards: to tag a running task use <see cref="TagResourceRequest"/>.
/// </summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct PropagateTags(string Value)
{
    /// <summary>No tags are copied.</summary>
    public static PropagateTags None => new(Names.None);

    /// <summary>The tags of the service are copied. Only for tasks of services.</summary>
    public static PropagateTags Service => new(Names.Service);

    /// <summary>The tags of the task definition are copied.</summary>
    public static PropagateTags TaskDefinition => new(Names.TaskDefinition);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
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
