using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>What DescribeTasks returns only on request (<see cref="DescribeTasksRequest.Include"/>).</summary>
/// <param name="Value">The value on the wire, known or not.</param>
[EcsEnum]
public readonly partial record struct TaskField(string Value)
{
    /// <summary>The tags of each task (<see cref="EcsTask.Tags"/>).</summary>
    public static TaskField Tags => new(Names.Tags);

    /// <summary>The known values as in the JSON, as constants for <c>switch</c>.</summary>
    public static class Names
    {
        /// <inheritdoc cref="TaskField.Tags"/>
        public const string Tags = "TAGS";
    }
}
