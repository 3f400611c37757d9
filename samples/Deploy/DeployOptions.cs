using System.CommandLine;
using EcsServiceConnect.Client;
using Samples.Common;
using Spectre.Console;

namespace Deploy;

/// <summary>The options of each command: the files, the service, the ECS, and the form of the output.</summary>
internal sealed class DeployOptions
{
    private readonly Option<string?> _definition = new("--task-definition") { Description = "The file of the task definition." };
    private readonly Option<string?> _file = new("--service-file") { Description = "The file of the service." };
    private readonly Option<string?> _cluster = new("--cluster") { Description = "The cluster, if the file does not state it." };
    private readonly Option<string?> _service = new("--service") { Description = "The name of the service, if the file does not state it." };
    private readonly Option<bool> _keepCount = new("--keep-count") { Description = "Leave the desired count to auto scaling." };
    private readonly Option<string?> _revision = new("--revision") { Description = "With rollback: the revision to return to, such as orders:7." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With prune: only find out what would be removed." };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, one object in a line." };
    private readonly EcsTargetOptions _target;

    public DeployOptions(Command command)
    {
        _target = new EcsTargetOptions(command, "Deploy to a real account.");
        foreach (var option in (Option[])[_definition, _file, _cluster, _service, _keepCount, _revision, _dryRun, _json])
        {
            command.Options.Add(option);
        }
    }

    public EcsClient CreateClient(ParseResult parsed) => _target.CreateClient(parsed, EmbeddedEcs.CreateClient);

    public DeployTool CreateTool(ParseResult parsed, IAnsiConsole console, EcsClient ecs)
    {
        var isEmbedded = _target.IsEmbedded(parsed);
        return new DeployTool(console, ecs)
        {
            DefinitionFile = parsed.GetValue(_definition) ?? (isEmbedded ? EmbeddedEcs.DefinitionFile : null),
            ServiceFile = parsed.GetValue(_file) ?? (isEmbedded ? EmbeddedEcs.ServiceFile : null),
            Cluster = parsed.GetValue(_cluster) ?? (isEmbedded ? EmbeddedEcs.Cluster : null),
            Service = parsed.GetValue(_service) ?? (isEmbedded ? EmbeddedEcs.Service : ""),
            KeepDesiredCount = parsed.GetValue(_keepCount),
            Revision = parsed.GetValue(_revision),
            IsDryRun = parsed.GetValue(_dryRun),
            IsJson = parsed.GetValue(_json),
            TrackerOptions = isEmbedded ? EmbeddedEcs.TrackerOptions : new DeploymentTrackerOptions(),
        };
    }
}
