using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

/// <summary>Something to check, and what is to be found: nothing where the id is null.</summary>
internal sealed record PreflightCase(
    string? Id,
    string? Path,
    RegisterTaskDefinitionRequest Definition,
    ServiceConnectConfiguration Configuration,
    PreflightOptions? Options = null)
{
    public PreflightReport Check() => ServiceConnectPreflight.Check(Definition, Configuration, Options);
}
