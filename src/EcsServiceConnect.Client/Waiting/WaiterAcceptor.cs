namespace EcsServiceConnect.Client;

/// <summary>
/// One rule of a waiter: what an answer must hold, and whether the wait then succeeded or failed. The rules of a waiter are tried in
/// order; an answer that none takes means another look.
/// </summary>
internal sealed record WaiterAcceptor<TItem>
{
    private WaiterAcceptor(bool isSuccess, Func<TItem, bool> test, Func<EcsBatchResult<TItem>, Func<TItem, bool>, bool> matches)
    {
        IsSuccess = isSuccess;
        Predicate = test;
        _isMatch = matches;
    }

    private readonly Func<EcsBatchResult<TItem>, Func<TItem, bool>, bool> _isMatch;

    public bool IsSuccess { get; }

    /// <summary>True for the rule about resources that do not exist, which has nothing to test on others.</summary>
    public bool IsMissingRule { get; private init; }

    public Func<TItem, bool> Predicate { get; }

    /// <summary>Fails if a resource is missing.</summary>
    public static WaiterAcceptor<TItem> FailWhenMissing { get; } =
        new(false, static _ => false, static (batch, _) => batch.Failures.Any(MissingFailure.IsMissing)) { IsMissingRule = true };

    public static WaiterAcceptor<TItem> FailWhenAny(Func<TItem, bool> test) =>
        new(false, test, static (batch, test) => batch.Items.Any(test));

    public static WaiterAcceptor<TItem> SucceedWhenAny(Func<TItem, bool> test) =>
        new(true, test, static (batch, test) => batch.Items.Any(test));

    /// <summary>All of those found, and at least one.</summary>
    public static WaiterAcceptor<TItem> SucceedWhenAll(Func<TItem, bool> test) =>
        new(true, test, static (batch, test) => batch.Items.Count > 0 && batch.Items.All(test));

    /// <summary>None of those found is otherwise, even if there are none.</summary>
    public static WaiterAcceptor<TItem> SucceedUnlessAnyDiffers(Func<TItem, bool> test) =>
        new(true, test, static (batch, test) => batch.Items.All(test));

    public bool IsMatch(EcsBatchResult<TItem> batch) => _isMatch(batch, Predicate);
}
