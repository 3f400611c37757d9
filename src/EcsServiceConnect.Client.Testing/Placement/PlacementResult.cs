using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The result of a placement: the instance for a task, or the reason of each instance that cannot run it.</summary>
internal sealed record PlacementResult(InstanceState? Instance, IReadOnlyList<(InstanceState Instance, string Reason)> Rejections)
{
    /// <summary>The task needs no container instance.</summary>
    public static PlacementResult OnFargate { get; } = new(null, []) { IsPossible = true };

    /// <summary>The task waits for its capacity provider to add an instance.</summary>
    public static PlacementResult Deferred { get; } = new(null, []) { IsPossible = true };

    public bool IsPossible { get; private init; } = Instance is not null;

    public IReadOnlyList<Failure> Failures =>
        [.. Rejections.Select(static rejection => Testing.FailureFactory.Create(rejection.Instance, rejection.Reason))];

    /// <summary>The reason as a service's events describe it.</summary>
    public string Description
    {
        get
        {
            return FindClosest() is var (instance, reason)
                ? $"The closest matching (container-instance {instance.Id}) {PlacementReasons.Describe(reason)}."
                : $"Reason: {PlacementReasons.NoInstance}";
        }
    }

    /// <summary>Finds the instance that came closest to running the task, and why it cannot; null if there are no instances.</summary>
    public (InstanceState Instance, string Reason)? FindClosest() => Rejections.Count == 0
        ? null
        : Rejections.MaxBy(static rejection => PlacementReasons.GetCloseness(rejection.Reason));
}
