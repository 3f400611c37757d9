using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace EcsServiceConnect.Client.Generators.Model;

/// <summary>The result of parsing a declaration: a model, or the problems that prevent it.</summary>
/// <param name="Model">The model to write code for; null if there are problems.</param>
/// <param name="Problems">The problems of the declaration.</param>
internal sealed record ParseResult<TModel>(TModel? Model, EquatableArray<Problem> Problems)
    where TModel : class;

/// <summary>A diagnostic to report, in a form that can be compared and keeps no syntax tree.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, string File, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static Problem At(ISymbol symbol, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        var location = symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None;
        var lines = location.GetLineSpan();
        return new Problem(descriptor, lines.Path ?? "", location.SourceSpan, lines.Span, new EquatableArray<string>(arguments));
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        File.Length == 0 ? Location.None : Location.Create(File, Span, Lines),
        [.. Arguments]);
}
