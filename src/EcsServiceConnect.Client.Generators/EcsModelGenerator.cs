using EcsServiceConnect.Client.Generators.Emitting;
using EcsServiceConnect.Client.Generators.Model;
using EcsServiceConnect.Client.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcsServiceConnect.Client.Generators;

/// <summary>
/// Generates, for every record, error and open enum of the API, its JSON reader and writer and the other code that follows from its
/// members. Declarations become models without symbols, so a file is generated again only when its model has changed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EcsModelGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that holds the models of shapes, requests and errors.</summary>
    internal const string TypesStep = "Types";

    /// <summary>The tracked step that holds the models of open enums.</summary>
    internal const string EnumsStep = "Enums";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        RegisterTypes(context, "EcsShapeAttribute", TypeParser.ParseShape);
        RegisterTypes(context, "EcsOperationAttribute", TypeParser.ParseRequest);
        var errors = RegisterTypes(context, "EcsErrorAttribute", TypeParser.ParseError);

        var errorNames = errors
            .Select(static (error, _) => new ErrorName(error.Namespace, error.Name))
            .Collect()
            .Select(static (names, _) => new EquatableArray<ErrorName>(names.OrderBy(n => n.Name, StringComparer.Ordinal)));
        context.RegisterSourceOutput(errorNames, static (output, names) =>
            output.AddSource("EcsServiceConnect.Client.ModeledErrors.g.cs", ModeledErrorsEmitter.Emit(names)));

        var enums = FindDeclarations(context, "EcsEnumAttribute", EnumParser.Parse);
        var models = ReportProblems(context, enums).WithTrackingName(EnumsStep);
        context.RegisterSourceOutput(models, static (output, model) =>
            output.AddSource($"{model.Namespace}.{model.Name}.g.cs", EnumEmitter.Emit(model)));
    }

    private static IncrementalValuesProvider<TypeModel> RegisterTypes(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, ParseResult<TypeModel>> parse)
    {
        var models = ReportProblems(context, FindDeclarations(context, attribute, parse)).WithTrackingName(TypesStep);
        context.RegisterSourceOutput(models, static (output, model) =>
            output.AddSource($"{model.Namespace}.{model.Name}.g.cs", TypeEmitter.Emit(model)));
        return models;
    }

    private static IncrementalValuesProvider<ParseResult<TModel>> FindDeclarations<TModel>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, ParseResult<TModel>> parse)
        where TModel : class =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            $"{KnownNames.SerializationNamespace}.{attribute}",
            static (node, _) => node is TypeDeclarationSyntax,
            parse);

    /// <summary>Reports the problems on a separate branch: a model does not change when its problem moves to another line.</summary>
    private static IncrementalValuesProvider<TModel> ReportProblems<TModel>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParseResult<TModel>> results)
        where TModel : class
    {
        context.RegisterSourceOutput(results.SelectMany(static (result, _) => result.Problems), static (output, problem) =>
            output.ReportDiagnostic(problem.ToDiagnostic()));
        return results.Where(static result => result.Model is not null).Select(static (result, _) => result.Model!);
    }
}
