using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>One of the service's standard waiters: what it looks at, how often, and what it takes for success or failure.</summary>
internal sealed record Waiter<TItem>
{
    public required string Name { get; init; }

    public required string Operation { get; init; }

    public required TimeSpan PollInterval { get; init; }

    public required int MaxPollCount { get; init; }

    /// <summary>For how long a resource may be missing where the options do not say.</summary>
    public TimeSpan NotFoundGracePeriod { get; init; }

    /// <summary>For how long looks may fail where the options do not say.</summary>
    public TimeSpan TransientErrorGracePeriod { get; init; }

    public required IReadOnlyList<WaiterAcceptor<TItem>> Acceptors { get; init; }

    /// <summary>What an error or a progress report says of a resource.</summary>
    public required Func<TItem, EcsWaiterResource> ToResource { get; init; }

    /// <summary>The rule that the answer meets; while missing resources are forgiven, it is too early for a success.</summary>
    public WaiterAcceptor<TItem>? Evaluate(EcsBatchResult<TItem> batch, bool isMissingTolerated) => Acceptors.FirstOrDefault(acceptor =>
        !(isMissingTolerated && (acceptor.IsSuccess || acceptor.IsMissingRule)) && acceptor.IsMatch(batch));

    /// <summary>The resources that are not in the state that is waited for.</summary>
    public IReadOnlyList<EcsWaiterResource> GetPending(EcsBatchResult<TItem> batch) =>
    [
        .. batch.Items.Where(item => !Acceptors.Any(acceptor => acceptor.IsSuccess && acceptor.Predicate(item))).Select(ToResource),
        .. batch.Failures.Select(ToFailedResource),
    ];

    /// <summary>The resources for which a rule of failure was met.</summary>
    public IReadOnlyList<EcsWaiterResource> GetFailed(EcsBatchResult<TItem> batch, WaiterAcceptor<TItem> acceptor) => acceptor.IsMissingRule
        ? [.. batch.Failures.Where(MissingFailure.IsMissing).Select(ToFailedResource)]
        : [.. batch.Items.Where(acceptor.Predicate).Select(ToResource)];

    private static EcsWaiterResource ToFailedResource(Failure failure) => new()
    {
        Name = failure.Arn ?? "a resource",
        State = failure.Reason ?? "not described",
        StopReason = failure.Detail,
    };
}
