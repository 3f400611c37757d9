using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The instance that a task can have, or why none can take it: one failure for each that was looked at.</summary>
internal sealed record PlacementOutcome(InstanceState? Instance, IReadOnlyList<(InstanceState Instance, string Reason)> Obstacles)
{
    /// <summary>Where no container instance is needed.</summary>
    public static PlacementOutcome OnFargate { get; } = new(null, []) { IsPossible = true };

    /// <summary>The task can begin, and waits for its capacity provider to bring an instance.</summary>
    public static PlacementOutcome Later { get; } = new(null, []) { IsPossible = true };

    public bool IsPossible { get; private init; } = Instance is not null;

    public IReadOnlyList<Failure> Failures =>
        [.. Obstacles.Select(static obstacle => Testing.Failures.Of(obstacle.Instance, obstacle.Reason))];

    /// <summary>As a service's events tell it.</summary>
    public string InWords
    {
        get
        {
            if (Obstacles.Count == 0)
            {
                return "Reason: No Container Instances were found in your cluster.";
            }

            var (instance, reason) = Obstacles.MaxBy(static obstacle => PlacementReasons.Closeness(obstacle.Reason));
            return $"The closest matching (container-instance {instance.Id}) {PlacementReasons.InWords(reason)}.";
        }
    }
}
