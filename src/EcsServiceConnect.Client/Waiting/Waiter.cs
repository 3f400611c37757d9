using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>One of the service's standard waiters: what it looks at, how often, and what it takes for success or failure.</summary>
internal sealed record Waiter<TItem>
{
    public required string Name { get; init; }

    public required string Operation { get; init; }

    public required TimeSpan Delay { get; init; }

    public required int MaxAttempts { get; init; }

    /// <summary>For how long a resource may be missing where the options do not say.</summary>
    public TimeSpan MissingGrace { get; init; }

    /// <summary>For how long looks may fail where the options do not say.</summary>
    public TimeSpan OutageGrace { get; init; }

    public required IReadOnlyList<WaitAcceptor<TItem>> Acceptors { get; init; }

    /// <summary>What an error or a progress report says of a resource.</summary>
    public required Func<TItem, WaitedResource> Show { get; init; }

    /// <summary>The rule that the answer meets; while missing resources are forgiven, it is too early for a success.</summary>
    public WaitAcceptor<TItem>? Judge(EcsBatch<TItem> batch, bool isMissingForgiven) => Acceptors.FirstOrDefault(acceptor =>
        !(isMissingForgiven && (acceptor.IsSuccess || acceptor.IsMissing)) && acceptor.Matches(batch));

    /// <summary>The resources that are not in the state that is waited for.</summary>
    public IReadOnlyList<WaitedResource> Pending(EcsBatch<TItem> batch) =>
    [
        .. batch.Found.Where(item => !Acceptors.Any(acceptor => acceptor.IsSuccess && acceptor.Test(item))).Select(Show),
        .. batch.Failures.Select(ShowFailure),
    ];

    /// <summary>The resources for which a rule of failure was met.</summary>
    public IReadOnlyList<WaitedResource> Failed(EcsBatch<TItem> batch, WaitAcceptor<TItem> acceptor) => acceptor.IsMissing
        ? [.. batch.Failures.Where(Missing.Is).Select(ShowFailure)]
        : [.. batch.Found.Where(acceptor.Test).Select(Show)];

    private static WaitedResource ShowFailure(Failure failure) => new()
    {
        Name = failure.Arn ?? "a resource",
        State = failure.Reason ?? "not described",
        StopReason = failure.Detail,
    };
}
