using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>The base of all builders: it holds one record of the API and changes it method by method.</summary>
/// <typeparam name="TBuilder">The builder itself, which every method returns.</typeparam>
/// <typeparam name="TRecord">The record that it builds.</typeparam>
/// <remarks>
/// <para>
/// A builder is immutable: every method returns a new one, as <c>with</c> does for a record, and copies the lists that it
/// gets. A half-built one can be kept and completed in several ways, also by several threads.
/// </para>
/// <para>
/// A method that sets a value replaces what an earlier call of it set; a method that adds, such as <c>WithTag</c>, adds.
/// Two methods that exclude each other are reported when the record is built, in a message that names both.
/// </para>
/// <para>
/// An argument may be null only where the method declares it so; otherwise the method throws an
/// <see cref="ArgumentNullException"/> at once.
/// </para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public abstract class EcsBuilder<TBuilder, TRecord>
    where TBuilder : EcsBuilder<TBuilder, TRecord>
    where TRecord : class
{
    private TRecord _record;
    private IReadOnlyList<BuilderCall> _calls = [];
    private IReadOnlyList<Func<TRecord, TRecord>> _changes = [];

    private protected EcsBuilder(TRecord record)
    {
        _record = record;
    }

    private protected virtual IReadOnlyList<BuilderConflict> Conflicts => [];

    private string DebuggerDisplay => $"{typeof(TRecord).Name}: {string.Join(", ", _calls.Select(static call => call.Method))}";

    /// <summary>
    /// Changes the record itself, for members that no method sets. Changes are applied when the record is built, after all
    /// methods and in the order of their calls, so they win.
    /// </summary>
    /// <param name="change">Returns the changed record: <c>request => request with { ... }</c>.</param>
    /// <returns>A new builder with the change added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public TBuilder With(Func<TRecord, TRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var copy = Copy();
        copy._changes = [.. _changes, change];
        return copy;
    }

    /// <summary>Builds the record, equal to one written by hand. Nothing is sent.</summary>
    /// <returns>The record.</returns>
    /// <exception cref="InvalidOperationException">A change that <see cref="With"/> added returned null.</exception>
    /// <exception cref="EcsValidationException">
    /// Methods exclude each other, or something required is not set; the exception lists every problem.
    /// </exception>
    public TRecord Build()
    {
        var (record, problems) = BuildAndValidate();
        return problems.Count == 0 ? record : throw new EcsValidationException(problems);
    }

    /// <summary>Builds the record as a part of another builder's and puts the call of that builder before each problem.</summary>
    internal (TRecord Record, IReadOnlyList<string> Problems) BuildPart(string call)
    {
        var (record, problems) = BuildAndValidate();
        return (record, [.. problems.Select(problem => $"{call}: {problem}")]);
    }

    /// <summary>Returns a copy with a value set, in place of what an earlier call of the method set.</summary>
    internal TBuilder Set(
        Func<TRecord, TRecord> change, IReadOnlyList<string>? problems = null, [CallerMemberName] string method = "") =>
        Apply(change, [.. _calls.Where(call => call.Method != method), new BuilderCall(method, problems ?? [])]);

    /// <summary>Returns a copy with an item added.</summary>
    internal TBuilder Add(
        Func<TRecord, TRecord> change, IReadOnlyList<string>? problems = null, [CallerMemberName] string method = "") =>
        Apply(change, [.. _calls, new BuilderCall(method, problems ?? [])]);

    /// <summary>Checks whether the method was called on this builder or on one that it was copied from.</summary>
    private protected bool HasCalled(string method) => _calls.Any(call => call.Method == method);

    /// <summary>Returns what is wrong with the finished record, whether methods or changes made it so.</summary>
    private protected virtual IEnumerable<string> Validate(TRecord record) => [];

    private static TRecord ApplyChange(TRecord record, Func<TRecord, TRecord> change) =>
        change(record) ?? throw new InvalidOperationException($"A change passed to {nameof(With)} returned null instead of the record.");

    private TBuilder Apply(Func<TRecord, TRecord> change, IReadOnlyList<BuilderCall> calls)
    {
        var copy = Copy();
        copy._record = change(_record);
        copy._calls = calls;
        return copy;
    }

    private TBuilder Copy() => (TBuilder)MemberwiseClone();

    private (TRecord Record, IReadOnlyList<string> Problems) BuildAndValidate()
    {
        var record = _changes.Aggregate(_record, ApplyChange);
        var conflicts = Conflicts.Where(conflict => HasCalled(conflict.First) && HasCalled(conflict.Second));
        string[] problems =
        [
            .. conflicts.Select(static conflict => conflict.Problem),
            .. _calls.SelectMany(static call => call.Problems),
            .. Validate(record),
        ];
        return (record, problems);
    }
}
