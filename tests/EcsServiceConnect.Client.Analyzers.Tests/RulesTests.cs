using System.Collections.Immutable;
using EcsServiceConnect.Client.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EcsServiceConnect.Client.Analyzers.Tests;

public class RulesTests
{
    private static readonly DiagnosticAnalyzer[] _analyzers = [new ClientLifetimeAnalyzer(), new UnreadFailuresAnalyzer(), new UnobservedDeploymentAnalyzer()];

    private static readonly CodeFixProvider[] _providers =
        [new ClientLifetimeCodeFixProvider(), new UnreadFailuresCodeFixProvider(), new UnobservedDeploymentCodeFixProvider()];

    private static readonly string _guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", "analyzers.md"));

    public static TheoryData<string> Ids => [.. GetRules().Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_EachRule_LeadsToItsSectionOfTheGuide(string id)
    {
        var rule = GetRules().Single(rule => rule.Id == id);

        Assert.StartsWith("https://", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/guides/analyzers.md#{id.ToLowerInvariant()}", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"\n## {id}\n", _guide, StringComparison.Ordinal);
        Assert.Contains($"\n| [{id}](#{id.ToLowerInvariant()}) | {rule.DefaultSeverity.ToString().ToLowerInvariant()} |", _guide, StringComparison.Ordinal);
    }

    [Fact]
    public void FixableDiagnosticIds_EachProvider_AreRules() =>
        Assert.Subset(GetRules().Select(static rule => rule.Id).ToHashSet(), _providers.SelectMany(static provider => provider.FixableDiagnosticIds).ToHashSet());

    private static ImmutableArray<DiagnosticDescriptor> GetRules() => [.. _analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)];
}
