using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The instance that a task can have, or why none can take it: one failure for each that was looked at.</summary>
internal sealed record PlacementResult(InstanceState? Instance, IReadOnlyList<(InstanceState Instance, string Reason)> Rejections)
{
    /// <summary>Where no container instance is needed.</summary>
    public static PlacementResult OnFargate { get; } = new(null, []) { IsPossible = true };

    /// <summary>The task can begin, and waits for its capacity provider to bring an instance.</summary>
    public static PlacementResult Deferred { get; } = new(null, []) { IsPossible = true };

    public bool IsPossible { get; private init; } = Instance is not null;

    public IReadOnlyList<Failure> Failures =>
        [.. Rejections.Select(static obstacle => Testing.FailureFactory.Create(obstacle.Instance, obstacle.Reason))];

    /// <summary>As a service's events tell it.</summary>
    public string Description
    {
        get
        {
            if (Rejections.Count == 0)
            {
                return "Reason: No Container Instances were found in your cluster.";
            }

            var (instance, reason) = Rejections.MaxBy(static obstacle => PlacementReasons.GetCloseness(obstacle.Reason));
            return $"The closest matching (container-instance {instance.Id}) {PlacementReasons.Describe(reason)}.";
        }
    }
}
