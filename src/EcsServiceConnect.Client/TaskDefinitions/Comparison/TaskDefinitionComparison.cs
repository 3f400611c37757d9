using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>Says in what two task definitions differ, by meaning rather than by letter. Nothing is called.</summary>
/// <remarks>
/// <para>These are no differences:</para>
/// <list type="bullet">
/// <item><description>the order of what has a name or is a set: containers, environment variables, secrets, port
/// mappings, mount points, volumes, tags, ulimits and the like. The order of commands, entry points, DNS servers,
/// search domains, extra hosts, environment files and mount options counts;</description></item>
/// <item><description>an empty list, map or structure, and its absence;</description></item>
/// <item><description>a default that is stated, and its absence: <c>essential</c>, a container's <c>cpu</c> of 0,
/// the protocol and host port of a port mapping, the times of a health check, flags that are false, the network mode
/// <c>bridge</c>, and what else the members of the records name as the meaning of absence;</description></item>
/// <item><description>two forms of one size: <c>1 vCPU</c> and <c>1024</c>, <c>0.5 GB</c> and <c>512</c>; a role by
/// its name and by an ARN that ends in it;</description></item>
/// <item><description>tags that begin with <c>aws:</c>.</description></item>
/// </list>
/// <para>Everything else is compared as it is written.</para>
/// </remarks>
public static class TaskDefinitionComparison
{
    /// <summary>Compares two requests, tags included.</summary>
    /// <param name="before">What there is, such as a described definition's <c>ToRegisterRequest()</c>.</param>
    /// <param name="after">What there is to be.</param>
    /// <returns>What differs; empty if nothing does.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(
        RegisterTaskDefinitionRequest before, RegisterTaskDefinitionRequest after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return TaskDefinitionDiffer.Of(TaskDefinitionNormalizer.Of(before, after), TaskDefinitionNormalizer.Of(after, before));
    }

    /// <summary>Compares what is registered with a request. Tags, which a definition does not hold, are left out.</summary>
    /// <param name="before">What is registered.</param>
    /// <param name="after">What there is to be.</param>
    /// <returns>What differs; empty if nothing does.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinition before, RegisterTaskDefinitionRequest after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Compare(before.ToRegisterRequest(after.Tags), after);
    }

    /// <summary>Compares two revisions. Their tags, which a definition does not hold, are left out.</summary>
    /// <param name="before">One revision.</param>
    /// <param name="after">The other.</param>
    /// <returns>What differs; empty if nothing does.</returns>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static IReadOnlyList<TaskDefinitionDifference> Compare(TaskDefinition before, TaskDefinition after) =>
        Compare(before.ToRegisterRequest(), after.ToRegisterRequest());
}
