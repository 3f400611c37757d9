using EcsServiceConnect.Client.Batching;

namespace EcsServiceConnect.Client.Waiting;

/// <summary>
/// One rule of a waiter: what a poll must show for the wait to succeed or fail. The rules of a waiter are tried in order; if none
/// matches, the waiter polls again.
/// </summary>
internal sealed record WaiterAcceptor<TItem>
{
    private readonly Func<EcsBatchResult<TItem>, Func<TItem, bool>, bool> _isMatch;

    private WaiterAcceptor(bool isSuccess, Func<TItem, bool> predicate, Func<EcsBatchResult<TItem>, Func<TItem, bool>, bool> isMatch)
    {
        IsSuccess = isSuccess;
        Predicate = predicate;
        _isMatch = isMatch;
    }

    public bool IsSuccess { get; }

    /// <summary>Whether this is the rule about missing resources, whose predicate matches no other.</summary>
    public bool IsMissingRule { get; private init; }

    /// <summary>Whether this is the rule about resources that could not be described, whose predicate matches no other.</summary>
    public bool IsUnreadRule { get; private init; }

    /// <summary>Whether this is a rule of success that missing resources fulfill.</summary>
    public bool AcceptsMissing { get; private init; }

    public Func<TItem, bool> Predicate { get; }

    public static WaiterAcceptor<TItem> FailWhenMissing { get; } =
        new(false, static _ => false, static (batch, _) => batch.Failures.Any(MissingFailure.CanBeMissing)) { IsMissingRule = true };

    /// <summary>Fails when a resource could not be described for another reason than that it is missing: for a waiter without a timeout.</summary>
    public static WaiterAcceptor<TItem> FailWhenUnread { get; } =
        new(false, static _ => false, static (batch, _) => batch.Failures.Any(MissingFailure.IsUnread)) { IsUnreadRule = true };

    public static WaiterAcceptor<TItem> FailWhenAny(Func<TItem, bool> predicate) =>
        new(false, predicate, static (batch, predicate) => batch.Items.Any(predicate));

    public static WaiterAcceptor<TItem> SucceedWhenAny(Func<TItem, bool> predicate) =>
        new(true, predicate, static (batch, predicate) => batch.Items.Any(predicate));

    /// <summary>Succeeds when at least one resource was found and all that were found match, unless one could not be described.</summary>
    public static WaiterAcceptor<TItem> SucceedWhenAll(Func<TItem, bool> predicate) =>
        new(true, predicate, static (batch, predicate) => batch.Items.Count > 0 && DoAllMatch(batch, predicate));

    /// <summary>Succeeds when every resource matches or is missing.</summary>
    public static WaiterAcceptor<TItem> SucceedWhenAllMissingOr(Func<TItem, bool> predicate) =>
        new(true, predicate, DoAllMatch)
        {
            AcceptsMissing = true,
        };

    /// <summary>Succeeds when at least a number of resources match.</summary>
    public static WaiterAcceptor<TItem> SucceedWhenAtLeast(int count, Func<TItem, bool> predicate) =>
        new(true, predicate, (batch, predicate) => batch.Items.Count(predicate) >= count);

    /// <summary>Succeeds unless a resource does not match or could not be described; also when none was found.</summary>
    public static WaiterAcceptor<TItem> SucceedUnlessAnyDiffers(Func<TItem, bool> predicate) =>
        new(true, predicate, DoAllMatch);

    public bool IsMatch(EcsBatchResult<TItem> batch) => _isMatch(batch, Predicate);

    /// <summary>Whether all that exists matches. What could not be described may be in any state, although AWS's own waiters ignore it.</summary>
    private static bool DoAllMatch(EcsBatchResult<TItem> batch, Func<TItem, bool> predicate) =>
        batch.Failures.All(MissingFailure.IsMissing) && batch.Items.All(predicate);
}
