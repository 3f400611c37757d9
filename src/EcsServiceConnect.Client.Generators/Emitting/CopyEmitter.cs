using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>Writes the method that makes a record from another one by carrying over the members that both have.</summary>
internal static class CopyEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (type.Source is not { } source)
        {
            return;
        }

        code.BeginMember();
        code.WriteList(
            $"internal static {type.Name} CopyFrom({source.TypeName} source) => new()",
            source.Members.Select(member => $"{member.Name} = {FormatValue(member)},"));
    }

    private static string FormatValue(CopiedMember member) => member.Conversion switch
    {
        CopyConversion.EmptyToNull => $"source.{member.Name}.Count == 0 ? null : source.{member.Name}",
        CopyConversion.NullToEmpty => $"source.{member.Name} ?? []",
        CopyConversion.AssumeNotNull => $"source.{member.Name}!",
        _ => $"source.{member.Name}",
    };
}
