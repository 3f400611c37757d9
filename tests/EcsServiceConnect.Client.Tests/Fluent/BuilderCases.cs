using System.Collections;
using System.Reflection;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>
/// The words of a builder, each in a short use beside the change to the plain record that says the same. A case is named
/// after its word; after a space may stand what tells it from another case of the word.
/// </summary>
/// <param name="start">A builder that has said what is needed.</param>
/// <param name="record">The plain record of the same.</param>
public sealed class BuilderCases<TBuilder, TRecord>(TBuilder start, TRecord record)
    : IEnumerable<string>
    where TBuilder : EcsBuilder<TBuilder, TRecord>
    where TRecord : class, IEcsModel<TRecord>
{
    private readonly Dictionary<string, (Func<TBuilder, TBuilder> Say, Func<TRecord, TRecord> Write)> _cases = [];

    public void Add(string name, Func<TBuilder, TBuilder> build, Func<TRecord, TRecord> change) => _cases.Add(name, (build, change));

    public void AssertMatchesRecord(string name)
    {
        var (say, write) = _cases[name];

        Assert.Equal(EcsJson.Serialize(write(record), indented: true), EcsJson.Serialize(say(start).Build(), indented: true));
    }

    public void AssertCoversEveryMethod()
    {
        var words = typeof(TBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.ReturnType == typeof(TBuilder) && method.Name != nameof(start.With))
            .Select(static method => method.Name);

        Assert.Equal(words.Distinct().Order(StringComparer.Ordinal), _cases.Keys.Select(static name => name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    public IEnumerator<string> GetEnumerator() => _cases.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
