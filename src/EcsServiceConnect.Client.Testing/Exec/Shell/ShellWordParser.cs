using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Parses the words of commands: quotes, variables, command substitutions, assignments and redirections.</summary>
/// <param name="source">The script.</param>
/// <param name="parser">The parser of its commands, which has the position.</param>
internal sealed class ShellWordParser(string source, ShellParser parser)
{
    private static readonly string[] _redirections = ["&>>", "&>", ">>", ">&", "<&", "<<<", "<<", ">|", "<>", ">", "<"];

    private char Current => Peek(0);

    /// <summary>Parses a redirection if one stands at the position.</summary>
    public ShellRedirection? TryParseRedirection()
    {
        var hasDescriptor = char.IsAsciiDigit(Current) && Peek(1) is '<' or '>';
        var start = parser.Position + (hasDescriptor ? 1 : 0);
        if (_redirections.FirstOrDefault(candidate => string.CompareOrdinal(source, start, candidate, 0, candidate.Length) == 0) is not { } name)
        {
            return null;
        }

        if (name is "<<" or "<<<" or "<>")
        {
            throw new ShellSyntaxException($"'{name}' is not supported by this simulated shell");
        }

        var descriptor = hasDescriptor ? Current - '0' : name[0] == '<' ? 0 : 1;
        parser.Position = start + name.Length;
        while (Current is ' ' or '\t')
        {
            parser.Position++;
        }

        return new ShellRedirection(descriptor, name, TryParseWord() ?? throw parser.CreateUnexpected());
    }

    /// <summary>Parses an assignment if one stands at the position.</summary>
    public (string Name, ShellWord Value)? TryParseAssignment()
    {
        var length = GetNameLength(parser.Position);
        if (length == 0 || Peek(length) != '=')
        {
            return null;
        }

        var name = source.Substring(parser.Position, length);
        parser.Position += length + 1;
        return (name, TryParseWord() ?? new ShellWord([]));
    }

    /// <summary>Parses a word if one stands at the position.</summary>
    public ShellWord? TryParseWord() => ParseParts(static current => current is '\0' or ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')');

    private ShellWord? ParseParts(Func<char, bool> isEnd)
    {
        var start = parser.Position;
        var parts = new List<ShellWordPart>();
        var text = new StringBuilder();
        while (!isEnd(Current))
        {
            switch (Current)
            {
                case '\'':
                    Flush(isQuoted: false);
                    parts.Add(new ShellText(ReadSingleQuoted(), IsQuoted: true));
                    break;
                case '"':
                    Flush(isQuoted: false);
                    parser.Position++;
                    ParseDoubleQuoted(parts);
                    break;
                case '\\':
                    Flush(isQuoted: false);
                    parts.Add(new ShellText(Peek(1) is '\0' or '\n' ? "" : Peek(1).ToString(), IsQuoted: true));
                    parser.Position = Math.Min(parser.Position + 2, source.Length);
                    break;
                case '$' or '`' when TryParseExpansion(isQuoted: false) is { } expansion:
                    Flush(isQuoted: false);
                    parts.Add(expansion);
                    break;
                default:
                    text.Append(Current);
                    parser.Position++;
                    break;
            }
        }

        Flush(isQuoted: false);
        return parser.Position == start ? null : new ShellWord(parts);

        void Flush(bool isQuoted)
        {
            if (text.Length > 0)
            {
                parts.Add(new ShellText(text.ToString(), isQuoted));
                text.Clear();
            }
        }
    }

    private string ReadSingleQuoted()
    {
        var end = source.IndexOf('\'', parser.Position + 1);
        if (end < 0)
        {
            throw new ShellSyntaxException("syntax error: unterminated quoted string", isIncomplete: true);
        }

        var text = source[(parser.Position + 1)..end];
        parser.Position = end + 1;
        return text;
    }

    private void ParseDoubleQuoted(List<ShellWordPart> parts)
    {
        var text = new StringBuilder();
        var count = parts.Count;
        while (Current != '"')
        {
            if (Current == '\0')
            {
                throw new ShellSyntaxException("syntax error: unterminated quoted string", isIncomplete: true);
            }

            if (Current == '\\' && Peek(1) is '"' or '\\' or '$' or '`' or '\n')
            {
                text.Append(Peek(1) == '\n' ? "" : Peek(1).ToString());
                parser.Position += 2;
            }
            else if (Current is '$' or '`' && TryParseExpansion(isQuoted: true) is { } expansion)
            {
                Flush();
                parts.Add(expansion);
            }
            else
            {
                text.Append(Current);
                parser.Position++;
            }
        }

        parser.Position++;
        if (text.Length > 0 || parts.Count == count)
        {
            Flush();
        }

        void Flush()
        {
            parts.Add(new ShellText(text.ToString(), IsQuoted: true));
            text.Clear();
        }
    }

    /// <summary>Parses what begins with a dollar sign or a backtick; null if the sign stands for itself.</summary>
    private ShellWordPart? TryParseExpansion(bool isQuoted)
    {
        if (Current == '`')
        {
            return ParseBackticks(isQuoted);
        }

        if (Peek(1) == '(')
        {
            if (Peek(2) == '(')
            {
                throw new ShellSyntaxException("arithmetic is not supported by this simulated shell");
            }

            parser.Position += 2;
            var body = parser.ParseList(')');
            Consume(')');
            return new ShellSubstitution(body, isQuoted);
        }

        if (Peek(1) == '{')
        {
            parser.Position += 2;
            return ParseBraces(isQuoted);
        }

        var length = Peek(1) is '?' or '$' or '!' or '#' or '@' or '*' or '-' || char.IsAsciiDigit(Peek(1)) ? 1 : GetNameLength(parser.Position + 1);
        if (length == 0)
        {
            return null;
        }

        var name = source.Substring(parser.Position + 1, length);
        parser.Position += length + 1;
        return new ShellVariable(name, Default: null, isQuoted);
    }

    private ShellSubstitution ParseBackticks(bool isQuoted)
    {
        var end = source.IndexOf('`', parser.Position + 1);
        if (end < 0)
        {
            throw new ShellSyntaxException("syntax error: unterminated '`'", isIncomplete: true);
        }

        var body = ShellParser.Parse(source[(parser.Position + 1)..end]);
        parser.Position = end + 1;
        return new ShellSubstitution(body, isQuoted);
    }

    private ShellVariable ParseBraces(bool isQuoted)
    {
        var length = Peek(0) is '?' or '$' or '#' or '@' or '*' || char.IsAsciiDigit(Peek(0)) ? 1 : GetNameLength(parser.Position);
        var name = source.Substring(parser.Position, length);
        parser.Position += length;
        ShellWord? fallback = null;
        if (length > 0 && Current is ':' or '-')
        {
            parser.Position += Current == ':' ? 1 : 0;
            Consume('-');
            fallback = ParseParts(static current => current is '}' or '\0') ?? new ShellWord([]);
        }

        if (length == 0 || Current != '}')
        {
            throw new ShellSyntaxException("only '${NAME}' and '${NAME:-text}' are supported by this simulated shell", isIncomplete: Current == '\0');
        }

        parser.Position++;
        return new ShellVariable(name, fallback, isQuoted);
    }

    private int GetNameLength(int start)
    {
        var end = start;
        while (end < source.Length && (char.IsAsciiLetter(source[end]) || source[end] == '_' || (end > start && char.IsAsciiDigit(source[end]))))
        {
            end++;
        }

        return end - start;
    }

    private char Peek(int offset) => parser.Position + offset < source.Length ? source[parser.Position + offset] : '\0';

    private void Consume(char expected)
    {
        if (Current != expected)
        {
            throw parser.CreateUnexpected();
        }

        parser.Position++;
    }
}
