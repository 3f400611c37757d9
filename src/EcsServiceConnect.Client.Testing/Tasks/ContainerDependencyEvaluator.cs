using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Decides whether a container may start, by the containers that it depends on.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html; for dependencies that can never be
/// met, what the container agent does: https://github.com/aws/amazon-ecs-agent/pull/3218 and 3927.
/// </remarks>
internal static class ContainerDependencyEvaluator
{
    public static bool CanStart(ContainerState container, IReadOnlyList<ContainerState> all) =>
        container.Dependencies.All(dependency => IsMet(dependency.Condition, Find(dependency, all)));

    /// <summary>Gets why a container can never start; null if it still can.</summary>
    public static string? GetRejection(ContainerState container, IReadOnlyList<ContainerState> all)
    {
        foreach (var dependency in container.Dependencies)
        {
            var other = Find(dependency, all);
            if (other.IsStopped && !IsMet(dependency.Condition, other))
            {
                return "CannotStartContainerError: dependency graph: failed to resolve container ordering dependency "
                    + $"{Describe(other)}{(other.ExitCode is { } code ? $" - Exit: {code}" : "")}] for target {Describe(container)}]";
            }
        }

        return null;
    }

    /// <summary>Gets why a container does not start once another one's start timeout has passed; null if it does not wait for that one.</summary>
    public static string? GetTimeout(ContainerState container, ContainerState other, IReadOnlyList<ContainerState> all) =>
        container.Dependencies.Any(dependency => Find(dependency, all) == other && !IsMet(dependency.Condition, other))
            ? $"CannotStartContainerError: dependency graph: container ordering dependency {Describe(other)}] for target "
                + $"{Describe(container)}] has timed out."
            : null;

    /// <summary>Whether others wait until a container has ended, so that a simulated one must end by itself.</summary>
    public static bool IsExpectedToEnd(ContainerState container, IReadOnlyList<ContainerState> all) => all
        .SelectMany(static other => other.Dependencies)
        .Any(dependency => dependency.ContainerName == container.Name
            && (dependency.Condition == ContainerCondition.Complete || dependency.Condition == ContainerCondition.Success));

    private static bool IsMet(ContainerCondition condition, ContainerState other) => condition.Value switch
    {
        ContainerCondition.Names.Complete => other.IsStopped,
        ContainerCondition.Names.Success => other is { IsStopped: true, ExitCode: 0 },
        ContainerCondition.Names.Healthy => other.IsRunning && other.Health == HealthStatus.Healthy,
        _ => !other.IsPending,
    };

    private static ContainerState Find(ContainerDependency dependency, IReadOnlyList<ContainerState> all) =>
        all.First(other => other.Name == dependency.ContainerName);

    private static string Describe(ContainerState container) =>
        $"[{container.Name}({container.Definition?.Image}) ({(container.IsPending ? "NONE" : container.Status)}->RUNNING)";
}
