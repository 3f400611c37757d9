using EcsServiceConnect.Client.Conventions.Sources;

namespace EcsServiceConnect.Client.Conventions.DocumentedNames;

/// <summary>
/// What the documents set as code exists: types and members, operations and values of the API, settings, environment variables, profile
/// keys, attributes of telemetry, options of command lines, and paths of the repository.
/// </summary>
public class DocumentedNameConventions
{
    public static TheoryData<string> Documents => [.. DocumentedName.Documents.Select(static document => document.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Names_Document_Exist(string document)
    {
        var unknown = FindUnknown(new RepositoryFile(document))
            .Where(found => !NameException.All.Any(exception => exception.Covers(document, found.Name)))
            .Select(static found => $"{found.Span} ({found.Name})")
            .ToArray();

        Assert.True(unknown.Length == 0, $"Does not exist:\n{string.Join('\n', unknown)}");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Options_OfEcsLocal_Exist(string document)
    {
        var unknown = DocumentedName.ReadCommands(document, new RepositoryFile(document).Read(), "ecs-local")
            .Where(static command => NameInspector.FindUnknownOptions(command.Text).Any())
            .ToArray();

        Assert.Empty(unknown);
    }

    [Fact]
    public void Exceptions_All_AreNeeded()
    {
        var unknown = DocumentedName.Documents.SelectMany(FindUnknown).ToArray();

        Assert.DoesNotContain(NameException.All, exception => !unknown.Any(found => exception.Covers(found.Span.Document, found.Name)));
    }

    [Theory]
    [InlineData("EcsClient")]
    [InlineData("EcsClientOptions.Region")]
    [InlineData("ecs.Cluster(\"prod\").Service(\"orders\")")]
    [InlineData("EcsPageable<T>.AsPages()")]
    [InlineData("IEcsClient.CreateClusterAsync")]
    [InlineData("WaitUntil...Async")]
    [InlineData("Ecs:Retry:MaxAttempts")]
    [InlineData("AWS_REGION")]
    [InlineData("max_attempts")]
    [InlineData("ecs.client.attempts")]
    [InlineData("clientToken")]
    [InlineData("--state-file shop.json")]
    [InlineData("src/EcsServiceConnect.Client")]
    [InlineData("Pipeline/EcsPipeline.cs")]
    [InlineData("any text at all")]
    public void FindUnknown_WhatExists_IsNotReported(string text) => Assert.Empty(NameInspector.FindUnknown(new DocumentedName("README.md", 1, text)));

    [Theory]
    [InlineData("EcsKlient", "EcsKlient")]
    [InlineData("EcsClientOptions.Regoin", "EcsClientOptions.Regoin")]
    [InlineData("EcsBatchResult<T>.Found", "EcsBatchResult.Found")]
    [InlineData("EcsClientOptions.ClusterName", "EcsClientOptions.ClusterName")]
    [InlineData("ecs.Cluster(\"prod\").Svc(\"orders\")", "Svc")]
    [InlineData("client.SendAsync(request, urgency: 1)", "urgency")]
    [InlineData("WaitFor...Asynchronously", "WaitFor...Asynchronously")]
    [InlineData("ThrottlingException", "ThrottlingException")]
    [InlineData("EcsPipeline", "EcsPipeline")]
    [InlineData("Ecs:Retry:MaxTries", "MaxTries")]
    [InlineData("AWS_REGOIN", "AWS_REGOIN")]
    [InlineData("max_tries", "max_tries")]
    [InlineData("aws.attempts", "aws.attempts")]
    [InlineData("clientTokn", "clientTokn")]
    [InlineData("--state-fiel shop.json", "--state-fiel")]
    [InlineData("EcsKlient.cs", "EcsKlient.cs")]
    [InlineData("src/EcsServiceConnect.Klient", "src/EcsServiceConnect.Klient")]
    public void FindUnknown_WhatDoesNotExist_IsReported(string text, string expected) =>
        Assert.Equal([expected], NameInspector.FindUnknown(new DocumentedName("README.md", 1, text)));

    [Fact]
    public void Read_ColumnOfOtherNames_IsLeftOut() => Assert.Equal(
        [new DocumentedName("a.md", 3, "Timeout"), new DocumentedName("a.md", 5, "Before")],
        DocumentedName.Read("a.md", "| before | now |\n|---|---|\n| `Limit` | `Timeout` |\n\n`Before`\n```console\n`Code`\n```\n"));

    private static IEnumerable<(DocumentedName Span, string Name)> FindUnknown(RepositoryFile document) =>
        DocumentedName.Read(document.Path, document.Read()).SelectMany(static span => NameInspector.FindUnknown(span).Select(name => (span, name)));
}
