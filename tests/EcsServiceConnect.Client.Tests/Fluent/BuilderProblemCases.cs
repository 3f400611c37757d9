using System.Collections;
using EcsServiceConnect.Client.Fluent;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>Uses of a builder that fail, by the one problem that each must report.</summary>
/// <param name="start">A builder with all that is required.</param>
public sealed class BuilderProblemCases<TBuilder, TRecord>(TBuilder start) : IEnumerable<string>
    where TBuilder : EcsBuilder<TBuilder, TRecord>
    where TRecord : class
{
    private readonly Dictionary<string, Func<TBuilder, TBuilder>> _cases = [];

    public void Add(string problem, Func<TBuilder, TBuilder> build) => _cases.Add(problem, build);

    public void AssertOnlyProblem(string problem)
    {
        var error = Assert.Throws<EcsValidationException>(() => _cases[problem](start).Build());

        Assert.Equal([problem], error.Problems);
    }

    public IEnumerator<string> GetEnumerator() => _cases.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
