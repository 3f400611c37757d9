using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EcsServiceConnect.Client.Analyzers;

/// <summary>Knows the code that frameworks call for each request.</summary>
internal sealed class RequestHandlerClassifier(KnownTypes types)
{
    /// <summary>The frameworks make an object of such a type for each request.</summary>
    private readonly INamedTypeSymbol?[] _handlers =
    [
        types.GetType("Microsoft.AspNetCore.Mvc.ControllerBase"),
        types.GetType("Microsoft.AspNetCore.Mvc.RazorPages.PageModel"),
        types.GetType("Microsoft.AspNetCore.SignalR.Hub"),
    ];

    private readonly INamedTypeSymbol? _healthCheck = types.GetType("Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck");

    /// <summary>What only a method that handles a request has as a parameter.</summary>
    private readonly INamedTypeSymbol?[] _requests =
    [
        types.GetType("Microsoft.AspNetCore.Http.HttpContext"),
        types.GetType("Amazon.Lambda.Core.ILambdaContext"),
    ];

    private readonly INamedTypeSymbol? _endpoints = types.GetType("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");

    /// <summary>Whether code runs once for each request.</summary>
    public bool IsPerRequest(IOperation operation, ISymbol member)
    {
        if (operation.GetAncestors().OfType<IAnonymousFunctionOperation>().FirstOrDefault() is { } function)
        {
            return IsEndpoint(function) || HasRequest(function.Symbol);
        }

        return member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
            && (!method.IsStatic && IsHandler(method.ContainingType) || method.ContainingType.Is(_healthCheck) || HasRequest(method));
    }

    /// <summary>Whether a value is made with an object that a framework makes for each request.</summary>
    public bool IsMadeWithHandler(IOperation operation, ISymbol member) =>
        !member.IsStatic
        && member is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor }
        && IsHandler(member.ContainingType)
        && !operation.GetAncestors().Any(static ancestor => ancestor is IAnonymousFunctionOperation);

    private bool IsHandler(INamedTypeSymbol type) => _handlers.Any(handler => type.Is(handler));

    private bool HasRequest(IMethodSymbol method) =>
        method.Parameters.Any(parameter => _requests.Any(request => parameter.Type.Is(request)));

    /// <summary>Whether a function is mapped to a route: <c>app.MapGet("/services", async () => ...)</c>.</summary>
    private bool IsEndpoint(IOperation function)
    {
        var invocation = function.GetAncestors().OfType<IInvocationOperation>().FirstOrDefault();
        return invocation is not null
            && invocation.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)
            && (invocation.Instance?.Type.Is(_endpoints) == true
                || invocation.TargetMethod.Parameters.FirstOrDefault()?.Type.Is(_endpoints) == true);
    }
}
