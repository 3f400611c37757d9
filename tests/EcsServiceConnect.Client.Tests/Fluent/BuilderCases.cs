using System.Collections;
using EcsServiceConnect.Client.Fluent;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>
/// The methods of a builder, each in a short use beside the equal change to the plain record. A case has the name of its
/// method; text after a space distinguishes several cases of one method.
/// </summary>
/// <param name="start">A builder with all that is required.</param>
/// <param name="record">The equal plain record.</param>
public sealed class BuilderCases<TBuilder, TRecord>(TBuilder start, TRecord record)
    : IEnumerable<string>
    where TBuilder : EcsBuilder<TBuilder, TRecord>
    where TRecord : class, IEcsModel<TRecord>
{
    private readonly Dictionary<string, (Func<TBuilder, TBuilder> Build, Func<TRecord, TRecord> Change)> _cases = [];

    public void Add(string name, Func<TBuilder, TBuilder> build, Func<TRecord, TRecord> change) => _cases.Add(name, (build, change));

    public void AssertMatchesRecord(string name)
    {
        var (build, change) = _cases[name];

        Assert.Equal(EcsJson.Serialize(change(record), indented: true), EcsJson.Serialize(build(start).Build(), indented: true));
    }

    public void AssertCoversEveryMethod()
    {
        var methods = BuilderMethods.Get(typeof(TBuilder)).Select(static method => method.Name).Where(static name => name != nameof(start.With));
        var names = _cases.Keys.Select(static name => name.Split(' ')[0]);

        Assert.Equal(methods.Distinct().Order(StringComparer.Ordinal), names.Distinct().Order(StringComparer.Ordinal));
    }

    public IEnumerator<string> GetEnumerator() => _cases.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
