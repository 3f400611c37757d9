using EcsServiceConnect.Client.Comparison;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions.Comparison;

namespace EcsServiceConnect.Client;

/// <summary>Compares two task definitions by their meaning, without a call.</summary>
/// <remarks>
/// <para>These are not differences:</para>
/// <list type="bullet">
/// <item><description>the order of items that have a name or form a set: containers, environment variables, secrets, port mappings, mount
/// points, volumes, tags, ulimits and the like. The order of commands, entry points, DNS servers, search domains, extra hosts, environment
/// files and mount options counts;</description></item>
/// <item><description>an empty list, map or structure, and its absence;</description></item>
/// <item><description>a default that is stated, and its absence: <c>essential</c>, a container's <c>cpu</c> of 0, the protocol and host
/// port of a port mapping, the times of a health check, flags that are false, the network mode <c>bridge</c>, and the other defaults that
/// the documentation of the members states;</description></item>
/// <item><description>two forms of one size: <c>1 vCPU</c> and <c>1024</c>, <c>0.5 GB</c> and <c>512</c>; the name of a role and an ARN
/// that ends in it;</description></item>
/// <item><description>what ECS changes at registration, and the definition that it then describes: the user <c>0</c> of a container with a
/// FireLens configuration, environment variables without a value, which are dropped, empty roles and sizes, which are absent;</description></item>
/// <item><description>tags that begin with <c>aws:</c>.</description></item>
/// </list>
/// <para>Everything else is compared as it is written.</para>
/// </remarks>
public static class TaskDefinitionComparison
{
    /// <summary>Compares two requests, including their tags.</summary>
    /// <param name="before">The present state, such as a described definition's <c>ToRegisterRequest()</c>.</param>
    /// <param name="after">The desired state.</param>
    /// <returns>The differences; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(
        RegisterTaskDefinitionRequest before, RegisterTaskDefinitionRequest after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var differences = ModelDiffer.Compare(
            TaskDefinitionNormalizer.Normalize(before, after), TaskDefinitionNormalizer.Normalize(after, before));
        return [.. differences.Select(static difference => new TaskDefinitionDifference
        {
            Path = difference.Path,
            Before = difference.Before,
            After = difference.After,
            IsSensitive = difference.IsSensitive,
            ShownBefore = difference.ShownBefore,
            ShownAfter = difference.ShownAfter,
        })];
    }

    /// <summary>Compares a registered definition with a request. Tags are ignored, because a definition does not contain them.</summary>
    /// <param name="before">The registered definition.</param>
    /// <param name="after">The desired state.</param>
    /// <returns>The differences; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinition before, RegisterTaskDefinitionRequest after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Compare(before.ToRegisterRequest(after.Tags), after);
    }

    /// <summary>Compares two revisions. Tags are ignored, because a definition does not contain them.</summary>
    /// <param name="before">One revision.</param>
    /// <param name="after">The other.</param>
    /// <returns>The differences; empty if there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is null.</exception>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinition before, TaskDefinition after) =>
        Compare(before.ToRegisterRequest(), after.ToRegisterRequest());
}
