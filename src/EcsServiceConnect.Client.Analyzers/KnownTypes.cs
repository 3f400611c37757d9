using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>The types of the library and of others that the rules ask for, in one compilation.</summary>
internal sealed class KnownTypes
{
    /// <summary>In a project with tests, a client for each test and a response without failures are as they should be.</summary>
    private static readonly string[] _testFrameworks =
    [
        "Xunit.FactAttribute",
        "NUnit.Framework.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
        "TUnit.Core.TestAttribute",
    ];

    private readonly Compilation _compilation;
    private readonly Lazy<bool> _isClientRegistered;

    private KnownTypes(Compilation compilation, INamedTypeSymbol client)
    {
        _compilation = compilation;
        _isClientRegistered = new Lazy<bool>(FindRegistration);
        Client = client;
        ClientInterface = GetType("EcsServiceConnect.Client.IEcsClient");
        Failures = GetType("EcsServiceConnect.Client.IHasFailures");
        Tracker = GetType("EcsServiceConnect.Client.DeploymentTracker");
        ServiceCollection = GetType("Microsoft.Extensions.DependencyInjection.IServiceCollection");
        HostedService = GetType("Microsoft.Extensions.Hosting.IHostedService");
        TaskOfResult = GetType("System.Threading.Tasks.Task`1");
    }

    public INamedTypeSymbol Client { get; }

    public INamedTypeSymbol? ClientInterface { get; }

    public INamedTypeSymbol? Failures { get; }

    public INamedTypeSymbol? Tracker { get; }

    public INamedTypeSymbol? ServiceCollection { get; }

    public INamedTypeSymbol? HostedService { get; }

    public INamedTypeSymbol? TaskOfResult { get; }

    /// <summary>Whether the application registers a client without a key.</summary>
    public bool IsClientRegistered => _isClientRegistered.Value;

    /// <summary>Finds the types.</summary>
    /// <returns>Null where the rules have nothing to say: without the library, and in projects with tests.</returns>
    public static KnownTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("EcsServiceConnect.Client.EcsClient") is { } client
        && !_testFrameworks.Any(name => compilation.GetTypesByMetadataName(name).Length > 0)
            ? new KnownTypes(compilation, client)
            : null;

    public INamedTypeSymbol? GetType(string name) => _compilation.GetTypeByMetadataName(name);

    /// <summary>Whether a method is the library's own.</summary>
    public bool IsOfLibrary(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, Client.ContainingAssembly);

    /// <summary>Gets the type of the result of a task.</summary>
    /// <returns>Null if the type is no task with a result.</returns>
    public ITypeSymbol? GetResult(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task && SymbolEqualityComparer.Default.Equals(task.OriginalDefinition, TaskOfResult)
            ? task.TypeArguments[0]
            : null;

    private bool FindRegistration() => _compilation.SyntaxTrees.Any(static tree => tree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Any(static invocation => invocation.Expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "AddEcsClient" or "AddEcsClientFromAwsSection",
        }));
}
