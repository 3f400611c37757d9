using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>
/// Makes a container wait for another container of the same task definition. When the task stops, the order is
/// reversed: the container that depends is stopped first.
/// </summary>
/// <remarks>
/// Needs container agent 1.26.0 on EC2, and platform version 1.3.0 (Linux) or 1.0.0 (Windows) on Fargate. Dependencies
/// must not form a circle. How long to wait is the <see cref="ContainerDefinition.StartTimeout"/> of the container
/// waited for.
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html</para>
/// </remarks>
[EcsShape]
public sealed partial record ContainerDependency
{
    /// <summary>
    /// Required. The <see cref="ContainerDefinition.Name"/> of the container to wait for; it belongs to the same task
    /// definition.
    /// </summary>
    [ItemKey]
    public required string ContainerName { get; init; }

    /// <summary>
    /// Required. What that container must have reached: <c>START</c>, <c>COMPLETE</c>, <c>SUCCESS</c> or
    /// <c>HEALTHY</c>.
    /// </summary>
    /// <remarks>
    /// <c>COMPLETE</c> and <c>SUCCESS</c> need a container that is not essential; <c>HEALTHY</c> needs one with a
    /// health check.
    /// </remarks>
    public required ContainerCondition Condition { get; init; }
}
