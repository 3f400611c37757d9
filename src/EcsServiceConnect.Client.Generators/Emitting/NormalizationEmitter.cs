using EcsServiceConnect.Client.Generators.Model;

namespace EcsServiceConnect.Client.Generators.Emitting;

/// <summary>
/// Writes the method that brings a record into a normal form: absent members get the value that their absence means. Records without
/// such members have none.
/// </summary>
internal static class NormalizationEmitter
{
    public static void Emit(CodeWriter code, TypeModel type)
    {
        if (!type.Needs.Normalization)
        {
            return;
        }

        code.BeginMember();
        code.WriteList(
            $"internal {type.Name} Normalize(NormalForm form) => this with",
            from member in type.Members
            let value = FormatValue(member)
            where value is not null
            select $"{member.Name} = {value},");
    }

    private static string? FormatValue(MemberModel member) => member switch
    {
        { Needs.Normalization: true } => FormatRecord(member),
        { Facts.Absence: { IsDescribed: true } absence } => FormatAbsence(member, absence),
        { Facts.Absence: { } absence } => $"form == NormalForm.Compared ? {FormatAbsence(member, absence)} : {member.Name}",
        _ => null,
    };

    private static string FormatRecord(MemberModel member)
    {
        if (member.Container != ContainerKind.List)
        {
            return member.IsNullable
                ? $"{member.Name}?.Normalize(form)"
                : $"{member.Name} is null ? null! : {member.Name}.Normalize(form)";
        }

        var items = $"ModelNormalizer.NormalizeItems({member.Name}, form, static (item, form) => item.Normalize(form))";
        return member.Facts.Absence is null ? items + (member.IsNullable ? "" : "!") : items + " ?? []";
    }

    private static string FormatAbsence(MemberModel member, AbsenceModel absence)
    {
        var isEnum = member is { Value: ValueKind.OpenEnum, Container: ContainerKind.None };
        var value = absence.Member ?? (member.Container == ContainerKind.List
            ? $"[{string.Join(", ", absence.Values)}]"
            : absence.Values[0]);
        if (absence.IsOmitted)
        {
            return $"({member.Name} == {value} ? {(isEnum ? "default" : "null")} : {member.Name})";
        }

        return member switch
        {
            _ when isEnum => $"{member.Name}.HasValue ? {member.Name} : {value}",
            { Container: ContainerKind.List } when absence.Values.Count > 0 => $"{member.Name} is {{ Count: > 0 }} ? {member.Name} : {value}",
            _ => $"{member.Name} ?? {value}",
        };
    }
}
