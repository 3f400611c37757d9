namespace EcsServiceConnect.Client.Testing;

/// <summary>Adds a namespace that is made outside of ECS.</summary>
internal sealed record SeedNamespaceCommand(string Name, string? Arn) : ScriptCommand
{
    public override void Apply(EcsState state, EcsModules modules)
    {
        if (state.CloudMap.FindSeeded(Name, Arn) is null)
        {
            state.CloudMap.Add(Name, Arn);
        }
    }
}
