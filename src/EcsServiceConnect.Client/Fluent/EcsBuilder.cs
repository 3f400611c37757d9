namespace EcsServiceConnect.Client;

/// <summary>What all builders have in common: word by word they make one record of the API, and nothing but that record.</summary>
/// <typeparam name="TBuilder">The builder itself, which every word returns.</typeparam>
/// <typeparam name="TRecord">The record that it makes.</typeparam>
/// <remarks>
/// <para>
/// A builder is never changed: each word returns a new one, as <c>with</c> does for a record, and lists that are given
/// are copied. So a half-built one can be kept and taken up in several ways, from several threads too.
/// </para>
/// <para>
/// A word that sets something, said again, replaces what it said before; a word that adds, such as <c>WithTag</c>, adds.
/// Two different words for one thing are refused when the record is made, with a message that names both.
/// </para>
/// <para>
/// A word takes null only for what it need not be given; for the rest it throws an <see cref="ArgumentNullException"/> at
/// once.
/// </para>
/// </remarks>
public abstract class EcsBuilder<TBuilder, TRecord>
    where TBuilder : EcsBuilder<TBuilder, TRecord>
    where TRecord : class
{
    private IReadOnlyList<BuilderCall> _calls = [];
    private IReadOnlyList<Func<TRecord, TRecord>> _changes = [];

    private protected EcsBuilder()
    {
    }

    private protected virtual IReadOnlyList<BuilderConflict> Conflicts => [];

    /// <summary>
    /// Changes the record itself, for members that have no word of their own. Changes are made when the record is, after
    /// all words and in their own order, so they have the last say.
    /// </summary>
    /// <param name="change">Gets the record and returns the changed one: <c>request => request with { ... }</c>.</param>
    /// <returns>A builder that says this, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TBuilder With(Func<TRecord, TRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var copy = (TBuilder)MemberwiseClone();
        copy._changes = [.. _changes, change];
        return copy;
    }

    /// <summary>Makes the record, the same as one written by hand. Nothing is sent.</summary>
    /// <returns>The record.</returns>
    /// <exception cref="InvalidOperationException">A change that <see cref="With"/> was given returned null.</exception>
    /// <exception cref="EcsValidationException">
    /// Words contradict each other, or something that is needed was not said; the error lists all of it.
    /// </exception>
    public TRecord Build()
    {
        var (record, problems) = Finish();
        return problems.Count == 0 ? record : throw new EcsValidationException(problems);
    }

    /// <summary>Makes the record as a part of another builder's, whose word is put before each problem.</summary>
    internal (TRecord Record, IReadOnlyList<string> Problems) FinishWithin(string word)
    {
        var (record, problems) = Finish();
        return (record, [.. problems.Select(problem => $"{word}: {problem}")]);
    }

    private protected abstract TRecord Make();

    /// <summary>What the finished record lacks, whether words or changes made it.</summary>
    private protected virtual IEnumerable<string> Check(TRecord record) => [];

    private protected bool HasCalled(string word) => _calls.Any(call => call.Method == word);

    /// <summary>A copy with one thing set, in place of what the same word said before.</summary>
    private protected TBuilder Set(string word, Action<TBuilder> change, params IReadOnlyList<string> problems) =>
        Say([.. _calls.Where(call => call.Method != word), new BuilderCall(word, problems)], change);

    /// <summary>A copy with one thing more.</summary>
    private protected TBuilder Add(string word, Action<TBuilder> change, params IReadOnlyList<string> problems) =>
        Say([.. _calls, new BuilderCall(word, problems)], change);

    private TBuilder Say(IReadOnlyList<BuilderCall> calls, Action<TBuilder> change)
    {
        var copy = (TBuilder)MemberwiseClone();
        copy._calls = calls;
        change(copy);
        return copy;
    }

    private static TRecord Changed(TRecord record, Func<TRecord, TRecord> change) =>
        change(record) ?? throw new InvalidOperationException($"A change that {nameof(With)} was given returned null, not the record.");

    private (TRecord Record, IReadOnlyList<string> Problems) Finish()
    {
        var record = _changes.Aggregate(Make(), Changed);
        var conflicts = Conflicts.Where(conflict => HasCalled(conflict.First) && HasCalled(conflict.Second));
        string[] problems =
        [
            .. conflicts.Select(static conflict => conflict.Problem),
            .. _calls.SelectMany(static call => call.Problems),
            .. Check(record),
        ];
        return (record, problems);
    }
}
