using EcsServiceConnect.Client.Batching;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>A waiter: what it polls, how often, and what counts as success or failure.</summary>
internal sealed record Waiter<TItem>
{
    public required string Name { get; init; }

    public required string Operation { get; init; }

    public required TimeSpan PollInterval { get; init; }

    public required int MaxPollCount { get; init; }

    /// <summary>For how long a resource may be missing if the options do not set it.</summary>
    public TimeSpan NotFoundGracePeriod { get; init; }

    /// <summary>For how long polls may fail if the options do not set it.</summary>
    public TimeSpan TransientErrorGracePeriod { get; init; }

    public required IReadOnlyList<WaiterAcceptor<TItem>> Acceptors { get; init; }

    /// <summary>Creates what exceptions and progress reports contain of a resource.</summary>
    public required Func<TItem, EcsWaiterResource> ToResource { get; init; }

    /// <summary>Finds the rule that the poll matches. While missing resources are tolerated, it is too early for a success.</summary>
    public WaiterAcceptor<TItem>? Evaluate(EcsBatchResult<TItem> batch, bool isMissingTolerated) => Acceptors.FirstOrDefault(acceptor =>
        !(isMissingTolerated && (acceptor.IsSuccess || acceptor.IsMissingRule)) && acceptor.IsMatch(batch));

    /// <summary>Gets the resources that are not in the expected state.</summary>
    public IReadOnlyList<EcsWaiterResource> GetPending(EcsBatchResult<TItem> batch) =>
    [
        .. batch.Items.Where(item => !Acceptors.Any(acceptor => acceptor.IsSuccess && acceptor.Predicate(item))).Select(ToResource),
        .. batch.Failures.Where(failure => !IsAccepted(failure)).Select(ToFailedResource),
    ];

    /// <summary>Gets the resources that match a rule of failure.</summary>
    public IReadOnlyList<EcsWaiterResource> GetFailed(EcsBatchResult<TItem> batch, WaiterAcceptor<TItem> acceptor) => acceptor switch
    {
        { IsMissingRule: true } => [.. batch.Failures.Where(MissingFailure.CanBeMissing).Select(ToFailedResource)],
        { IsUnreadRule: true } => [.. batch.Failures.Where(MissingFailure.IsUnread).Select(ToFailedResource)],
        _ => [.. batch.Items.Where(acceptor.Predicate).Select(ToResource)],
    };

    private bool IsAccepted(Failure failure) =>
        MissingFailure.IsMissing(failure) && Acceptors.Any(static acceptor => acceptor.AcceptsMissing);

    private static EcsWaiterResource ToFailedResource(Failure failure) => new()
    {
        Name = failure.Arn ?? "a resource",
        State = failure.Reason ?? "not described",
        StopReason = failure.Detail,
    };
}
