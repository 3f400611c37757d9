namespace EcsServiceConnect.Client;

/// <summary>
/// One rule of a waiter: what an answer must hold, and whether the wait then succeeded or failed. The rules of a waiter are tried in
/// order; an answer that none takes means another look.
/// </summary>
internal sealed record WaitAcceptor<TItem>
{
    private WaitAcceptor(bool isSuccess, Func<TItem, bool> test, Func<EcsBatch<TItem>, Func<TItem, bool>, bool> matches)
    {
        IsSuccess = isSuccess;
        Test = test;
        _matches = matches;
    }

    private readonly Func<EcsBatch<TItem>, Func<TItem, bool>, bool> _matches;

    public bool IsSuccess { get; }

    /// <summary>True for the rule about resources that do not exist, which has nothing to test on others.</summary>
    public bool IsMissing { get; private init; }

    public Func<TItem, bool> Test { get; }

    /// <summary>Fails if a resource is missing.</summary>
    public static WaitAcceptor<TItem> FailsIfMissing { get; } =
        new(false, static _ => false, static (batch, _) => batch.Failures.Any(Missing.Is)) { IsMissing = true };

    public static WaitAcceptor<TItem> FailsIfAny(Func<TItem, bool> test) =>
        new(false, test, static (batch, test) => batch.Found.Any(test));

    public static WaitAcceptor<TItem> SucceedsIfAny(Func<TItem, bool> test) =>
        new(true, test, static (batch, test) => batch.Found.Any(test));

    /// <summary>All of those found, and at least one.</summary>
    public static WaitAcceptor<TItem> SucceedsIfAll(Func<TItem, bool> test) =>
        new(true, test, static (batch, test) => batch.Found.Count > 0 && batch.Found.All(test));

    /// <summary>None of those found is otherwise, even if there are none.</summary>
    public static WaitAcceptor<TItem> SucceedsUnlessAnyIsNot(Func<TItem, bool> test) =>
        new(true, test, static (batch, test) => batch.Found.All(test));

    public bool Matches(EcsBatch<TItem> batch) => _matches(batch, Test);
}
